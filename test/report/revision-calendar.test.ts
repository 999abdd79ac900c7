import { describe, expect, test } from 'vitest';
import { type CalendarChoice, revisionCalendar } from '../../src/report/overview/ics.ts';
import { approvedHost, CONFIGURATION, coverage, host, LOCAL, local } from '../coverage/small-overview.ts';

type Properties = ReadonlyMap<string, string>;

/** A calendar read back: unfolded lines, then each event's properties by name with parameters. */
function events(text: string): readonly Properties[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const found: Map<string, string>[] = [];
  let inAlarm = false;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') found.push(new Map());
    if (line === 'BEGIN:VALARM') inAlarm = true;
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    found.at(-1)?.set(inAlarm ? `ALARM/${name}` : name, value);
    if (line === 'END:VALARM') inAlarm = false;
  }
  return found;
}

const unescaped = (text = ''): string =>
  text.replace(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));

async function calendar(choice?: CalendarChoice): Promise<string> {
  return revisionCalendar(coverage(await approvedHost()), choice);
}

describe('kalender med revisioner', () => {
  test('hvert dokument og hver skabelon har én heldagsbegivenhed med et varsel', async () => {
    const [regional, local] = events(await calendar());
    expect(Object.fromEntries(regional ?? [])).toMatchObject({
      UID: 'revision-alarmer@region-test.skrivefelt',
      DTSTAMP: '20200102T000000Z',
      'DTSTART;VALUE=DATE': '20230102',
      'DTEND;VALUE=DATE': '20230103',
    });
    expect(Object.fromEntries(local ?? [])).toMatchObject({
      UID: 'revision-alarmer-solgaarden@region-test.skrivefelt',
      DTSTAMP: '20261116T000000Z',
      'DTSTART;VALUE=DATE': '20291116',
      'DTEND;VALUE=DATE': '20291117',
      SUMMARY: 'Revision: Retningslinje for alarmer (Solgården)',
      'ALARM/ACTION': 'DISPLAY',
      'ALARM/TRIGGER': '-P90D',
    });
  });

  test('varsel i måneder er regnet om til dage', async () => {
    const files = { 'skrivefelt.yaml': CONFIGURATION.replace('90 dage', '3 måneder') };
    const text = revisionCalendar(coverage(await approvedHost(files)));
    expect(events(text)[0]?.get('ALARM/TRIGGER')).toBe('-P90D');
  });

  test('en dato med måned er den sidste dag i måneden', () => {
    const files = { [LOCAL]: local({ front: 'naeste-revision: 2028-02\n' }) };
    const [event] = events(revisionCalendar(coverage(host(files))));
    expect(event?.get('DTSTART;VALUE=DATE')).toBe('20280229');
    expect(event?.get('DTSTAMP')).toBe('20280201T000000Z');
  });

  test('et dokument, der er taget ud af brug, skal ikke revideres', () => {
    const files = { [LOCAL]: local({ status: 'udgaaet', front: 'naeste-revision: 2028-02\n' }) };
    expect(events(revisionCalendar(coverage(host(files))))).toEqual([]);
  });

  test.each<[CalendarChoice, readonly string[]]>([
    [{ tilbud: 'solgaarden' }, ['revision-alarmer-solgaarden@region-test.skrivefelt']],
    [{ tilbud: 'engbo' }, []],
    [{ template: 'andet' }, []],
  ])('kan handle om %j', async (choice, uids) => {
    expect(events(await calendar(choice)).map((event) => event.get('UID'))).toEqual(uids);
  });

  test('samme id og samme stempel, hvad dag man end spørger', async () => {
    const at = await approvedHost();
    expect(revisionCalendar(coverage(at, '2026-11-22'))).toBe(revisionCalendar(coverage(at, '2035-01-01')));
  });

  test('lange navne foldes ved 75 oktetter, aldrig midt i et tegn, og kan læses igen', async () => {
    const name = `Æblehaven; nord, syd \\ ${'æøå€🎉'.repeat(20)}`;
    const files = {
      'tilbud/solgaarden/tilbud.yaml': `id: solgaarden\nnavn: ${JSON.stringify(name)}\nroller: [Forstander]\n`,
    };
    const text = revisionCalendar(coverage(await approvedHost(files)));
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(unescaped(events(text)[1]?.get('SUMMARY'))).toBe(`Revision: Retningslinje for alarmer (${name})`);
  });
});
