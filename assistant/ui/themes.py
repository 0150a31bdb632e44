"""The three looks of the app: light, dark and high contrast; every pair of colours is checked for contrast."""

from __future__ import annotations

from textual.theme import Theme

LIGHT = Theme(
    name="light",
    dark=False,
    background="#FBF9F5",
    surface="#F3F0E9",
    panel="#E8E3D8",
    foreground="#1C272E",
    primary="#0B5768",
    secondary="#4A5B64",
    accent="#8F430E",
    success="#1B6437",
    warning="#7F4B00",
    error="#9B1C1C",
    variables={
        "text-muted": "#4F5C63",
        "text-disabled": "#5F6B71",
        "primary-muted": "#DCEBEC",
        "block-cursor-background": "#CFE4E6",
        "block-cursor-foreground": "#0A2A33",
        "block-hover-background": "#E3EBEA",
        "input-selection-background": "#BFDDE2",
        "border": "#0B5768",
        "scrollbar": "#CFC8B9",
        "scrollbar-hover": "#0B5768",
        "scrollbar-active": "#0B5768",
        "scrollbar-background": "#F3F0E9",
        "scrollbar-background-hover": "#F3F0E9",
        "scrollbar-background-active": "#F3F0E9",
        "scrollbar-corner-color": "#F3F0E9",
        "border-blurred": "#CFC8B9",
    },
)

DARK = Theme(
    name="dark",
    dark=True,
    background="#11171B",
    surface="#182026",
    panel="#232D34",
    foreground="#E4E8E7",
    primary="#74C5D6",
    secondary="#9DB0BA",
    accent="#F0B878",
    success="#83CF9B",
    warning="#F1C56B",
    error="#F79A9A",
    variables={
        "text-muted": "#A4B1B7",
        "text-disabled": "#8E9CA3",
        "primary-muted": "#1B3038",
        "block-cursor-background": "#234650",
        "block-cursor-foreground": "#FFFFFF",
        "block-hover-background": "#202B32",
        "input-selection-background": "#2C5561",
        "border": "#74C5D6",
        "scrollbar": "#3A4850",
        "scrollbar-hover": "#74C5D6",
        "scrollbar-active": "#74C5D6",
        "scrollbar-background": "#182026",
        "scrollbar-background-hover": "#182026",
        "scrollbar-background-active": "#182026",
        "scrollbar-corner-color": "#182026",
        "border-blurred": "#35424A",
    },
)

CONTRAST = Theme(
    name="high-contrast",
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#1C1C1C",
    foreground="#FFFFFF",
    primary="#FFE000",
    secondary="#FFFFFF",
    accent="#7FE9FF",
    success="#7CFF8A",
    warning="#FFC861",
    error="#FFA3A3",
    variables={
        "text-muted": "#FFFFFF",
        "text-disabled": "#D8D8D8",
        "primary-muted": "#1F1F1F",
        "block-cursor-background": "#FFE000",
        "block-cursor-foreground": "#000000",
        "block-hover-background": "#333333",
        "input-selection-background": "#00507A",
        "border": "#FFE000",
        "scrollbar": "#FFFFFF",
        "scrollbar-hover": "#FFE000",
        "scrollbar-active": "#FFE000",
        "scrollbar-background": "#1C1C1C",
        "scrollbar-background-hover": "#1C1C1C",
        "scrollbar-background-active": "#1C1C1C",
        "scrollbar-corner-color": "#1C1C1C",
        "border-blurred": "#FFFFFF",
    },
)

THEMES = (DARK, LIGHT, CONTRAST)
"""In the order in which one key goes through them."""

TITLES = {"dark": "Dark", "light": "Light", "high-contrast": "High contrast"}
