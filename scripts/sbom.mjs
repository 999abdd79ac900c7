// Writes the bill of materials of the package, what runs and not what builds it: `npm run sbom [-- file]`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { inPackage } from './paths.mjs';

const target = path.resolve(process.argv[2] ?? inPackage('dist', 'sbom.cdx.json'));
const { name, packages } = JSON.parse(readFileSync(inPackage('package-lock.json'), 'utf8'));
const { dependencies } = packages[''];

/** `name@version` of everything that is installed together with the package, and of the package itself. */
const shipped = new Set(
  Object.entries(packages)
    .filter(([, { dev }]) => !dev)
    .map(([at, { version }]) => `${at.split('node_modules/').at(-1) || name}@${version}`),
);

// npm's own `--omit dev` leaves out what a tool for development needs too, half of what runs. So npm tells of all, and
// the lockfile says which.
const { status, stdout, stderr } = npm(
  ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
  120_000,
);
if (status !== 0) throw new Error(`npm sbom: ${stderr}`);
const { serialNumber: _, ...bill } = JSON.parse(stdout);
const { timestamp: __, ...metadata } = bill.metadata;
const own = metadata.component['bom-ref'];
const isShipped = (ref) => shipped.has(ref);
const isDirect = (ref) => Object.hasOwn(dependencies, ref.slice(0, ref.lastIndexOf('@')));
const written = {
  ...bill,
  // Of the same lockfile the same bytes: no clock, no random number, and the package's name, not its folder's.
  metadata: { ...metadata, component: { ...metadata.component, name } },
  components: bill.components.filter((one) => isShipped(one['bom-ref'])),
  dependencies: bill.dependencies
    .filter(({ ref }) => isShipped(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(ref === own ? isDirect : isShipped) })),
};
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(written, null, 2)}\n`);
console.log(`${path.relative(process.cwd(), target)}: ${written.components.length} packages`);
