"""A small record with the names of a plan, what points to them, and the two maps."""

RECORD = """
lists:
  states: [{id: delivers, label: Delivers}, {id: partly, label: Partly}, {id: none, label: Does not}]
facts:
  partners: {label: Partners, kind: choices, choices: {rows: organisations, add: yes}}
  plan_lead: {label: Plan lead, kind: role}
  functions_wanted: {label: Wanted, kind: functions}
tables:
  organisations:
    {label: Organisations, one: organisation, title: name, pool: yes, columns: {name: {label: Name, kind: text}}}
  people: {label: People, one: person, many: people, title: name, pool: yes, columns: {name: {label: Name, kind: text}}}
  roles:
    label: Local roles
    one: role
    title: title
    columns: {title: {label: Title, kind: text}, organisation: {label: Organisation, kind: organisation}}
  actions:
    label: Actions
    one: action
    title: what
    columns:
      what: {label: Action, kind: text}
      with_whom: {label: With whom, kind: choices, choices: {rows: organisations, add: yes}}
maps:
  coverage:
    label: Functions done now
    down: organisations
    ticked: delivers
    unticked: none
    cell: {status: {label: State, kind: choice, choices: {list: states}}, note: {label: Note, kind: text}}
  role_coverage:
    label: By role
    down: roles
    ticked: delivers
    unticked: none
    cell: {status: {label: State, kind: choice, choices: {list: states}}}
"""
