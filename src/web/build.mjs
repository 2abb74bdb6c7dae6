// Builds the pages' styles and scripts when they are out of date. Safe to start several times at once: one builds, the others wait.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const target = join(here, '../Heed/wwwroot/build')
const manifest = join(target, 'manifest.json')
const lock = join(here, '.building')
const fresh = join(here, `.built-${process.pid}`)
const inputs = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.mjs', 'build.mjs', 'styles', 'scripts']

const changed = (path) => {
  const stat = statSync(path)
  return stat.isDirectory() ? Math.max(...readdirSync(path).map((name) => changed(join(path, name)))) : stat.mtimeMs
}
const latest = Math.max(...inputs.map((name) => changed(join(here, name))))
const isUpToDate = () => existsSync(manifest) && statSync(manifest).mtimeMs >= latest

const run = (command, ...args) => {
  const done = spawnSync(command, args, {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, HEED_WEB_OUT: fresh },
  })
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`)
}

const takeLock = () => {
  try {
    mkdirSync(lock)
    return true
  } catch {
    // A build that was killed leaves its lock behind.
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 300_000) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250)
try {
  if (!isUpToDate()) {
    const installed = join(here, 'node_modules/.package-lock.json')
    if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(here, 'package-lock.json')).mtimeMs)
      run('npm', 'ci', '--silent')
    run('npm', 'run', '--silent', 'build')
    rmSync(target, { recursive: true, force: true })
    mkdirSync(join(target, '..'), { recursive: true })
    renameSync(fresh, target)
    utimesSync(manifest, new Date(), new Date())
  }
} finally {
  rmSync(fresh, { recursive: true, force: true })
  rmSync(lock, { recursive: true, force: true })
}
