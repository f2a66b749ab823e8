/** What the one bundle offers: the command line for the launcher, and the programmatic interface. */
export { main } from './cli.ts'
export * from './index.ts'
