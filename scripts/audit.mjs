// Asks the registry whether something that runs is known to be unsafe: `node scripts/audit.mjs [seconds]`. Ends with 1
// when it is, from moderate up. Where the registry cannot be asked it says so and ends with 0: a machine without network
// must be able to build.
import { npm } from './npm.mjs';

const SERIOUS = ['moderate', 'high', 'critical'];
const seconds = Number(process.argv[2] ?? 60);

const args = ['audit', '--omit=dev', '--package-lock-only', '--json', '--fetch-retries=0'];
const { vulnerabilities, reason } = asked(npm(args, seconds * 1000));
if (vulnerabilities === null) {
  console.log(`npm audit: not asked, the registry does not answer (${reason})`);
} else {
  const serious = Object.values(vulnerabilities).filter(({ severity }) => SERIOUS.includes(severity));
  for (const { name, severity, range } of serious) console.log(`npm audit: ${name} ${range} is ${severity}`);
  if (serious.length === 0) console.log('npm audit: nothing known of what runs');
  else process.exitCode = 1;
}

/** What is known to be unsafe by package, or null with the reason why that is not known. */
function asked({ error, stdout }) {
  if (error) return { vulnerabilities: null, reason: error.code };
  try {
    const { vulnerabilities, statusCode, message = 'no report' } = JSON.parse(stdout);
    if (vulnerabilities) return { vulnerabilities };
    return { vulnerabilities: null, reason: statusCode ?? message.split('\n')[0].slice(0, 80) };
  } catch {
    return { vulnerabilities: null, reason: 'no report' };
  }
}
