/** An approval as it is asked for, in the words typed. */
export interface ApprovalRequest {
  readonly rolle: string;
  readonly navn?: string;
  /** A date in any form that authors may write. */
  readonly dato: string;
  /** `godkendt`, `administrativ-godkendelse`, `overfoert` or `ophoert`. */
  readonly betydning: string;
  readonly begrundelse?: string;
}
