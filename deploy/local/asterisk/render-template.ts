const PLACEHOLDER = /\{\{(\w+)\}\}/g;
/** What would end a value or begin another line of an Asterisk configuration file. */
const UNSAFE = /[\n\r;]/;

/** Fills each `{{name}}` of a template; an unknown name or a value that could break out of its line is an error. */
export function renderTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined || UNSAFE.test(String(value))) {
      throw new Error(`no usable value for {{${name}}} in an Asterisk template`);
    }
    return String(value);
  });
}
