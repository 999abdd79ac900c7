import { describe, expect, it } from 'vitest';
import type { Block, Heading } from '../../../src/publication/publication.ts';
import { docxPart } from './docx-parts.ts';
import { renderDocx } from './rendered.ts';
import { all, text, withBody } from './small-publication.ts';

const heading = (level: Heading['level'], number: string | null): Heading => ({
  type: 'heading',
  owner: 'regional',
  level,
  number,
  anchor: `h${level}${number}`,
  children: [text('Bad')],
});
const contents: Block = { type: 'contents', owner: 'regional' };
const lineStyles = (styles: string) => all(styles, /(w:styleId="TOC\d".*?<\/w:style>)/gs);

describe.each([true, false])('the contents list, numbered: %s', (numbered) => {
  const body = [contents, heading(1, numbered ? '1' : null), heading(2, null)];
  const bytes = renderDocx(
    { ...withBody(...body), numbered },
    { pageOf: new Map(body.flatMap((one) => (one.type === 'heading' ? [[one.anchor, 4]] : []))) },
  );

  it('dots lead to the page number at the right margin', () => {
    const found = lineStyles(docxPart(bytes, 'word/styles.xml'));
    expect(found).toHaveLength(3);
    for (const one of found) {
      expect(all(one, /<w:tab ([^>]*)\/>/g)).toEqual(['w:val="right" w:pos="9298" w:leader="dot"']);
    }
  });

  it('a line without a number has no hanging indent, where its page number would stop', () => {
    const styles = lineStyles(docxPart(bytes, 'word/styles.xml'));
    const hanging = styles.map((one) => Number(all(one, /w:hanging="(\d+)"/g)[0]));
    expect(hanging.every((room) => (numbered ? room > 0 : room === 0))).toBe(true);
    const lines = all(
      docxPart(bytes, 'word/document.xml'),
      /(<w:p><w:pPr><w:pStyle w:val="TOC\d".*?<\/w:p>)/gs,
    );
    expect(lines.map((one) => all(one, /w:hanging="(\d+)"/g))).toEqual([[], numbered ? ['0'] : []]);
  });
});
