import { Element } from './element.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The other parts of the package that one of its parts names: pictures. Nothing outside the package is ever named. */
export class Relationships {
  readonly #elements: Element[] = [];
  readonly #pictures = new Map<string, string>();

  /** A picture of the package, by its path from `word`. Returns the relationship's id, the same for the same picture. */
  picture(path: string): string {
    const known = this.#pictures.get(path);
    if (known !== undefined) return known;
    const id = `rIdBillede${this.#pictures.size + 1}`;
    this.#pictures.set(path, id);
    this.#elements.push(new Element('Relationship', { Id: id, Type: `${TYPES}image`, Target: path }));
    return id;
  }

  /** The relationships one after another. */
  get xml(): string {
    return this.#elements.map(({ xml }) => xml).join('');
  }

  /** The part that holds them, for a part that has no others. */
  get part(): string {
    return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${NAMESPACE}">${this.xml}</Relationships>`;
  }
}
