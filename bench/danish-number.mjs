/** A number with one decimal, as Danes write it. */
export function danishNumber(value) {
  return value.toLocaleString('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
