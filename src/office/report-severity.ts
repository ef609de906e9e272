const SEVERITIES = ['error', 'warning', 'note', 'off'] as const;
export type RuleSeverity = (typeof SEVERITIES)[number];

/** How weighty an office finds each rule of the report check: `R07=off, R09=note`. Undefined for what is not written so. */
export function readSeverities(text: string): Readonly<Record<string, RuleSeverity>> | undefined {
  const parts = text.split(/[,，;；\s]+/u).filter((part) => part !== '');
  const pairs = parts.map((part) => part.split('='));
  const read = pairs.every(
    ([rule = '', severity, ...rest]) =>
      /^R\d{2}$/.test(rule) && SEVERITIES.some((one) => one === severity) && rest.length === 0,
  );
  return read ? (Object.fromEntries(pairs) as Record<string, RuleSeverity>) : undefined; // each pair was just read
}
