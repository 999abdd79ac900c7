import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HostError, type WriteOptions } from '../../src/core/host.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { dyingDisk, failingDisk, processNumbered } from '../unbreakable/failing-disk.ts';
import { contentsOf, folderWith, litterIn } from '../unbreakable/folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const OLD = 'gammel';
const NEW = 'ny og noget længere';

/** Ways to write a file: what stands there, and what the writer says it is writing over. */
const WAYS: readonly [string, string | null, WriteOptions][] = [
  ['en ny fil', null, {}],
  ['en ny fil, der ikke må være der', null, { over: null }],
  ['en fil, der erstattes', OLD, {}],
  ['en fil, der erstattes, og som disken ikke bliver ventet på', OLD, { lasting: false }],
  ['en fil, der skal være, som den blev læst', OLD, { over: bytes(OLD) }],
];

let root = '';
let file = '';
beforeEach(() => {
  root = folderWith();
  file = `${root}/ø/fil.md`;
});
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

function stand(text: string | null): void {
  fs.rmSync(`${root}/ø`, { recursive: true, force: true });
  if (text === null) return;
  fs.mkdirSync(`${root}/ø`);
  fs.writeFileSync(file, text);
}

function standing(): string | null {
  return contentsOf(root).get('ø/fil.md') === undefined ? null : fs.readFileSync(file, 'utf8');
}

/** Runs what a dead process no longer tells anybody about. */
function run(work: () => void): void {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(HostError);
  }
}

/** How many calls a way of writing makes when nothing goes wrong. */
function callsOf(before: string | null, options: object): number {
  stand(before);
  const { disk, calls } = failingDisk(() => ({ kind: 'made' }));
  nodeHost(disk, processNumbered(1)).write(file, bytes(NEW), options);
  return calls.length;
}

describe.each(WAYS)('en proces, der dør, mens den skriver %s', (_, before, options) => {
  test('efterlader den gamle eller den nye, og den næste kørsel rydder op', () => {
    const last = callsOf(before, options);
    expect(last).toBeGreaterThan(3);
    const seen = new Set<string | null>();
    // Also after the last call, which may be the one that puts the file in its place.
    for (let call = 1; call <= last + 1; call += 1) {
      stand(before);
      const { disk, bury } = dyingDisk(call);
      run(() => nodeHost(disk, processNumbered(1)).write(file, bytes(NEW), options));
      bury();
      expect([before, NEW]).toContain(standing());
      seen.add(standing());

      // Whoever comes by while it may be alive takes nothing from it.
      const left = litterIn(root);
      if (fs.existsSync(`${root}/ø`)) nodeHost(fs, processNumbered(2, [1])).tidy(`${root}/ø`);
      expect(litterIn(root).filter((name) => !/laas\/$/.test(name))).toEqual(
        left.filter((name) => !/laas\/$/.test(name)),
      );

      const now = standing();
      nodeHost(fs, processNumbered(3)).write(file, bytes(NEW), now === before ? options : {});
      expect([...contentsOf(root).keys()]).toEqual(['ø/', 'ø/fil.md']);
      expect(standing()).toBe(NEW);
    }
    expect(seen).toEqual(new Set([before, NEW]));
  });

  test('en kørsel, der ikke har noget at skrive, rydder også op', () => {
    const last = callsOf(before, options);
    for (let call = 1; call <= last; call += 1) {
      stand(before);
      const { disk, bury } = dyingDisk(call);
      run(() => nodeHost(disk, processNumbered(1)).write(file, bytes(NEW), options));
      bury();
      nodeHost(fs, processNumbered(3)).tidy(`${root}/ø`);
      expect(litterIn(root)).toEqual([]);
      expect([before, NEW]).toContain(standing());
    }
  });
});

describe.each(WAYS)('en disk, der siger nej, mens der skrives %s', (_, before, options) => {
  test.each([
    ['ENOSPC', 'disken er fuld'],
    ['EROFS', 'disken kan kun læses'],
    ['EACCES', 'der er ikke adgang til at skrive der'],
    ['EIO', 'disken kan ikke skrive'],
  ])('%s: filen er, som den var, intet andet ligger der, og det bliver sagt på dansk', (code, words) => {
    const last = callsOf(before, options);
    let refusals = 0;
    for (let call = 1; call <= last; call += 1) {
      stand(before);
      const { disk, calls } = failingDisk((at) =>
        at === call ? { kind: 'refused', code } : { kind: 'made' },
      );
      try {
        nodeHost(disk, processNumbered(1)).write(file, bytes(NEW), options);
        // What is refused after the file is in place is no fault of the file.
        expect(standing()).toBe(NEW);
      } catch (error) {
        refusals += 1;
        expect(error).toBeInstanceOf(HostError);
        const now = before === null ? 'Der er ingen fil skrevet.' : 'Filen er, som den var.';
        expect(String(error)).toContain(`Kan ikke skrive filen »${file}«: ${words}. ${now} `);
        expect(String(error)).toMatch(/, og kør kommandoen igen\.$/);
        expect(standing()).toBe(before);
      }
      // What could not be taken away (the refused call itself) is taken by the next.
      const refused = calls[call - 1];
      if (refused !== 'unlinkSync' && refused !== 'rmdirSync') expect(litterIn(root)).toEqual([]);
    }
    expect(refusals).toBeGreaterThan(2);
  });
});

describe('to, der skriver samme fil', () => {
  test('den, der kommer sidst, skriver ikke over det, den ikke har læst', () => {
    stand(OLD);
    const [one, other] = [nodeHost(fs, processNumbered(1)), nodeHost(fs, processNumbered(2))];
    one.write(file, bytes('den ene'), { over: bytes(OLD) });
    expect(() => other.write(file, bytes('den anden'), { over: bytes(OLD) })).toThrow(
      `Filen »${file}« er ændret, mens kommandoen kørte, og er ikke skrevet over.`,
    );
    expect(standing()).toBe('den ene');
    expect(() => other.write(file, bytes('den anden'), { over: null })).toThrow(/er kommet til, mens/);
    fs.rmSync(file);
    expect(() => other.write(file, bytes('den anden'), { over: bytes(OLD) })).toThrow(/er ændret, mens/);
    expect(litterIn(root)).toEqual([]);
  });

  test('en lås, hvis ejer er død, bliver taget med det samme', () => {
    stand(OLD);
    fs.mkdirSync(`${root}/ø/.skrivefelt.laas`);
    fs.writeFileSync(`${root}/ø/.skrivefelt.laas/0a1b2c3d-7-00000000`, 'halvt');
    nodeHost(fs, processNumbered(1)).write(file, bytes(NEW), { over: bytes(OLD) });
    expect([...contentsOf(root).keys()]).toEqual(['ø/', 'ø/fil.md']);
  });

  test('en lås fra en anden maskine bliver stående så længe, at dens ejer må være død, og så taget', () => {
    stand(OLD);
    fs.mkdirSync(`${root}/ø/.skrivefelt.laas`);
    fs.writeFileSync(`${root}/ø/.skrivefelt.laas/ffffffff-7-00000000`, 'halvt');
    const host = nodeHost(fs, processNumbered(1));
    host.tidy(`${root}/ø`);
    expect(litterIn(root)).toHaveLength(2);
    host.write(file, bytes(NEW), { over: bytes(OLD) });
    expect([...contentsOf(root).keys()]).toEqual(['ø/', 'ø/fil.md']);
    expect(standing()).toBe(NEW);
  });

  test('den, hvis lås er taget, mens den sov, skriver ikke', () => {
    stand(OLD);
    // The process sleeps just before it publishes; another takes its lock, writes, and lets go.
    const { disk } = failingDisk(() => ({ kind: 'made' }));
    const sleeper = nodeHost(
      {
        ...disk,
        renameSync: (from, to) => {
          if (to === file) {
            nodeHost(fs, processNumbered(2)).write(file, bytes('den vågne'), { over: bytes(OLD) });
          }
          disk.renameSync(from, to);
        },
      },
      processNumbered(1),
    );
    expect(() => sleeper.write(file, bytes('den sovende'), { over: bytes(OLD) })).toThrow(
      /disken var for længe om det, og et andet program er gået i gang\. Filen er ikke skrevet over\./,
    );
    expect(standing()).toBe('den vågne');
    expect(litterIn(root)).toEqual([]);
  });
});

describe('midlertidige filer', () => {
  test('en anden maskines bliver stående, til de er en time gamle efter diskens eget ur', () => {
    stand(OLD);
    const [fresh, old] = ['ffffffff-7-00000001', 'ffffffff-7-00000002'].map(
      (stamp) => `${root}/ø/.skrivefelt-${stamp}.tmp`,
    );
    fs.writeFileSync(fresh ?? '', 'x');
    fs.writeFileSync(old ?? '', 'x');
    const then = Date.now() / 1000 - 3700;
    fs.utimesSync(old ?? '', then, then);
    nodeHost(fs, processNumbered(1)).write(file, bytes(NEW));
    expect(litterIn(root)).toEqual(['ø/.skrivefelt-ffffffff-7-00000001.tmp']);
  });

  test('filer, der ligner, er ikke programmets og bliver ikke rørt', () => {
    stand(OLD);
    const names = ['.skrivefelt-noter.tmp', '.skrivefelt-0a1b2c3d-7.tmp', 'skrivefelt.tmp', '.fil.md.tmp'];
    for (const name of names) fs.writeFileSync(`${root}/ø/${name}`, 'mit');
    nodeHost(fs, processNumbered(1)).write(file, bytes(NEW));
    expect(fs.readdirSync(`${root}/ø`).sort()).toEqual([...names, 'fil.md'].sort());
  });

  test('navnet er så kort, at en fil med det længste navn også kan skrives', () => {
    const long = `${root}/${'ø'.repeat(126)}.md`;
    nodeHost().write(long, bytes('første'), { over: null });
    nodeHost().write(long, bytes('anden'), { over: bytes('første') });
    expect(fs.readFileSync(long, 'utf8')).toBe('anden');
  });

  test('de er processens egne, og den ved, om en anden proces på maskinen er i live', () => {
    stand(OLD);
    const seen: string[] = [];
    const { disk } = failingDisk(() => ({ kind: 'made' }));
    nodeHost({
      ...disk,
      openSync: (path, flags, mode) => {
        seen.push(path);
        return disk.openSync(path, flags, mode);
      },
    }).write(file, bytes(NEW));
    expect(seen[0]).toMatch(new RegExp(`/\\.skrivefelt-[0-9a-f]{8}-${process.pid}-[0-9a-f]{8}\\.tmp$`));
  });
});
