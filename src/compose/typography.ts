const NBSP = '\u00a0';
const MONTH = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';

/** Places where a line must not break: `§ 107`, `stk. 2`, `kl. 10.30`, `30. september 2026`. */
const JOINTS: readonly RegExp[] = [
  /(?<=§) (?=\d)/g,
  /(?<=\b(?:stk|nr|kl|kap|pkt|s|ca)\.) (?=\d)/gi,
  new RegExp(`(?<=\\b\\d{1,2}\\.) (?=(?:${MONTH})\\b)`, 'gi'),
  new RegExp(`(?<=\\b\\d{1,2}\\.[ ${NBSP}](?:${MONTH})) (?=\\d{4}\\b)`, 'gi'),
];

/** Sets running text the Danish way: a line of the source that ends is a space, and what belongs together stays so. */
export function setText(value: string): string {
  const flowing = value.replace(/(?<![ \t])[ \t]+(?:\r\n?|\n)[ \t]*|(?:\r\n?|\n)[ \t]*/g, ' ');
  return JOINTS.reduce((text, joint) => text.replace(joint, NBSP), flowing);
}
