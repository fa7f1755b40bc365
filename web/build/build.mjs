// The build of the page: `bundle` (dependencies, type check, bundle) and `test` (unit tests).
// Each step leaves a stamp of what it read and is passed over while that stays the same.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(root, 'target')

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) {
    const files = path.includes('.') ? [join(root, path)] : filesUnder(join(root, path))
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Runs the work unless its stamp says that the same inputs were done before. */
async function once(stamp, inputs, done, work) {
  const hash = hashOf(inputs)
  if (done() && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

function run(command, args) {
  try {
    execFileSync(command, args, { cwd: root, stdio: 'inherit' })
  } catch (failure) {
    console.error(`web: ${command} ${args.join(' ')} failed (${failure.status ?? failure.code})`)
    process.exit(1)
  }
}

async function install() {
  const modules = join(root, 'node_modules')
  await once(
    join(modules, '.install-stamp'),
    ['package.json', 'package-lock.json', '.npmrc'],
    () => existsSync(join(modules, 'esbuild')),
    () => run('npm', ['ci', '--no-progress', '--loglevel=error']),
  )
}

async function check() {
  const inputs = ['src', 'test', 'tsconfig.json', 'package-lock.json']
  await once(join(target, 'check.stamp'), inputs, () => true, () => run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']))
}

async function bundle() {
  const out = join(target, 'classes', 'web')
  await once(
    join(target, 'bundle.stamp'),
    ['src', 'index.html', 'import.html', 'login.html', 'accounts.html', 'build', 'package-lock.json'],
    () => existsSync(join(out, 'manifest.json')),
    async () => (await import('./bundle.mjs')).bundle(root, out),
  )
}

async function test() {
  const out = join(target, 'test')
  await once(
    join(target, 'test.stamp'),
    ['src', 'test', 'build', 'package-lock.json'],
    () => true,
    async () => {
      const files = await (await import('./bundle.mjs')).bundleTests(root, out)
      run(process.execPath, ['--test', '--test-reporter=dot', ...files])
    },
  )
}

const steps = { bundle: [install, check, bundle], test: [install, test] }
const asked = steps[process.argv[2]]
if (!asked) {
  console.error('usage: build.mjs bundle|test')
  process.exit(2)
}
try {
  for (const step of asked) await step()
} catch (failure) {
  console.error(`web: ${failure.message}`)
  process.exit(1)
}
