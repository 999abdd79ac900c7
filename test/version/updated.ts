import type { TilbudData } from '../../src/model/data.ts';
import { readFrontMatter } from '../../src/model/front-matter.ts';
import { buildGuideline, type Guideline } from '../../src/model/guideline.ts';
import { buildTemplate, type Template } from '../../src/model/template.ts';
import { type Update, updateDocument } from '../../src/version/update-document.ts';
import { REGIONAL, TILBUD } from '../model/small-models.ts';
import { parsed } from '../parse/parsed.ts';

/** A version of the template with a body. */
export function versionOf(version: string, body: string): Template {
  return buildTemplate(parsed(body), { ...REGIONAL, version });
}

/** The text of a local document that answers version 1.0.0. */
export function localText(body: string, front = 'status: klar\n'): string {
  return `---\nniveau: lokal\nskabelon: alarmer@1.0.0\ntilbud: solgaarden\nversion: 1.0.0\n${front}---\n\n${body}`;
}

export function guidelineOf(text: string): Guideline {
  const document = parsed(text);
  const { value } = readFrontMatter(document.source, document.frontMatter);
  if (value?.niveau !== 'lokal') throw new Error('not a local document');
  return buildGuideline(document, value);
}

/** A local text moved from one version to another. */
export function updated(
  text: string,
  from: Template | null,
  to: Template,
  tilbud: TilbudData = TILBUD,
): Update {
  return updateDocument({ guideline: guidelineOf(text), from, to, tilbud, reread: guidelineOf });
}

/** The body of an update that must succeed. */
export function bodyOf(update: Update): string {
  if (!update.ok) throw new Error(update.reason);
  return update.text.slice(update.text.indexOf('---\n\n', 4) + '---\n\n'.length);
}
