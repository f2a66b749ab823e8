/** Small artifact texts for scripted histories. */
import { minimalConfig } from '../support/in-memory.ts'

/** A risk of about a dozen lines, so that git sees a rename of it as one. */
export const risk = (id: string, status = 'identified', extra = ''): string => `id: ${id}
title: Lost laptop of the field team
type: operational
description: A laptop with customer exports is lost while travelling
owner: PER-001
properties: [confidentiality]
current: { likelihood: 3, impact: 4 }
treatment: modify
controls: [CTL-001]
status: ${status}
assessed_on: "2026-03-10"
${extra}`

/** A list file of risks. */
export const riskList = (...risks: readonly string[]): string =>
  risks.map((text) => `- ${text.trimEnd().replace(/\n/g, '\n  ')}\n`).join('')

/** A policy with a body. */
export const policy = (id: string, body: string, extra = ''): string => `---
id: ${id}
title: Access control
level: topic
version: "1.0"
${extra}---
${body}`

export const config = { 'isms.yaml': minimalConfig }
