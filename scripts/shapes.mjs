/**
 * Reduces the schemas to the `Shape`s of src/model/data-shape.ts: references followed, one list of types, one
 * example. The reader needs them to understand an author's spelling and to explain a fault.
 */
export function shapesOf(schemas) {
  const byName = new Map(schemas.map((schema) => [schema.$id.split('/').pop(), schema]));
  return (schema) => shapeOf(schema, schema, byName);
}

function shapeOf(written, document, byName) {
  const { schema, home } = follow(written, document, byName);
  const shape = (child) => (isObject(child) ? shapeOf(child, home, byName) : null);
  const { properties } = schema;
  return {
    types: [schema.type ?? []].flat(),
    title: schema.title ?? '',
    description: schema.description ?? '',
    example: String(schema.examples?.[0] ?? schema.default ?? schema.enum?.[0] ?? ''),
    format: schema.format ?? null,
    words: schema.enum ?? null,
    required: schema.required ?? [],
    properties: properties
      ? Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, shape(child)]))
      : null,
    others: shape(schema.additionalProperties),
    items: shape(schema.items),
  };
}

/** The schema behind a reference, with what stands beside the reference laid over it. */
function follow(written, document, byName) {
  if (written.$ref === undefined) return { schema: written, home: document };
  const { $ref, ...beside } = written;
  const [file, pointer] = $ref.split('#');
  const home = file === '' ? document : byName.get(file);
  const target = pointer
    .split('/')
    .slice(1)
    .reduce((value, key) => value?.[key], home);
  if (!target) throw new Error(`Reference to nothing: ${$ref}`);
  const found = follow(target, home, byName);
  return { schema: { ...found.schema, ...beside }, home: found.home };
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}
