import type { Json } from '../core/json.ts';

/** A workspace's own field type: a base type and further JSON Schema keywords. */
export interface OwnFieldType {
  readonly grundtype: string;
  readonly [keyword: string]: Json;
}
