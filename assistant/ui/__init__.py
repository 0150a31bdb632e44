"""The terminal app: screens and widgets over one desk; the only room that knows Textual and Rich."""
