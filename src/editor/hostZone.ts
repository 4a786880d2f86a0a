/** Zone of the machine that the extension runs on (IANA). */
export function hostZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
