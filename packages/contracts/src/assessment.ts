import {
  COMPARATORS,
  FULFILMENT_STATUSES,
  MEASUREMENT_FLAGS,
  MISSING_CODES,
  NOT_MEASURED_REASONS,
  QUALIFIERS,
} from '@malkoll/domain'
import { z } from 'zod'
import { periodSchema, valueSchema } from './common.ts'

export const targetRuleSchema = z
  .object({
    comparator: z.enum(COMPARATORS),
    value: z
      .number()
      .nullable()
      .describe(
        'Threshold; lower bound for between; null for increase, decrease, done, and when the source gives none.',
      ),
    upper: z.number().nullable().describe('Upper bound for between, inclusive.'),
    basePeriod: z.string().nullable().describe('Base of increase and decrease.'),
    baseValue: z.number().nullable().describe('Value of the base, in the same unit.'),
    unit: z.string().describe('Unit code of value, upper and baseValue.'),
    text: z.string().describe('In words: “minst 50 %”, “saknas i källan”.'),
  })
  .describe('What the outcome shall reach.')
export type TargetRule = z.infer<typeof targetRuleSchema>

export const outcomeSchema = valueSchema
  .extend({
    period: periodSchema,
    text: z
      .string()
      .describe(
        'The value in words with unit, with as many decimals as it takes not to contradict the status.',
      ),
  })
  .describe('The measured outcome.')
export type Outcome = z.infer<typeof outcomeSchema>

export const receiptSchema = z
  .object({
    method: z
      .object({ id: z.string(), version: z.int() })
      .describe('Which rule judged; a changed rule is a new version.'),
    inputs: z.object({
      period: periodSchema,
      comparator: z.enum(COMPARATORS),
      targetValue: z.number().nullable().describe('Null for increase, decrease, done, and when unknown.'),
      targetUpper: z.number().nullable().describe('Only for between, inclusive.'),
      basePeriod: z.string().nullable().describe('Only for increase and decrease.'),
      baseValue: z.number().nullable(),
      outcomePeriod: z
        .string()
        .nullable()
        .describe('Period of the value; a part of `period` judges nothing. Null without a value.'),
      outcomeValue: z.number().nullable().describe('Full stored precision: what the rule compares.'),
      qualifier: z
        .enum(QUALIFIERS)
        .nullable()
        .describe('Set when the outcome is an inequality or approximate; such a value judges nothing.'),
      missing: z.enum(MISSING_CODES).nullable().describe('Why the outcome has no value.'),
      margin: z.number().nullable().describe('± as published by the source, in the same unit.'),
      marginDecides: z.boolean().describe('Whether the målvärde’s own decision lets the margin decide.'),
      flags: z.array(z.enum(MEASUREMENT_FLAGS)),
      reason: z
        .enum(NOT_MEASURED_REASONS)
        .nullable()
        .describe('The reason given with the målvärde; the resulting one stands in the assessment.'),
      expected: z.string().nullable().describe('Period when a value is expected, for example 2023-Q1.'),
    }),
    status: z.enum(FULFILMENT_STATUSES),
    verdict: z.string().describe('One plain sentence: “66 är minst 50. Därför är målvärdet uppfyllt.”'),
    rows: z
      .array(z.object({ label: z.string(), value: z.string() }))
      .describe('Every input in words, in reading order.'),
    assumptions: z.array(z.string()).describe('What is our interpretation of the source, a sentence each.'),
  })
  .describe('“Så bedömdes det”: every input and the method. Recomputing from `inputs` gives the same status.')
export type Receipt = z.infer<typeof receiptSchema>

export const assessmentSchema = z
  .object({
    status: z.enum(FULFILMENT_STATUSES).describe('After an override; `computedStatus` is the rule’s own.'),
    statusText: z.string().describe('“Uppfyllt”, “Ej uppfyllt”, “Mäts Q1 2023”, “Ej mätt”.'),
    computedStatus: z.enum(FULFILMENT_STATUSES).describe('What the rule says, override or not.'),
    reason: z.enum(NOT_MEASURED_REASONS).nullable().describe('Why it is not measured; null when it is.'),
    expected: z.string().nullable().describe('Period when a value is expected, for example 2023-Q1.'),
    isLate: z.boolean().describe('Only ever true inside a reporting round opened in this installation.'),
    isWithinMargin: z
      .boolean()
      .describe('The published margin of error reaches across the target. Never the verdict.'),
    override: z
      .object({ status: z.enum(FULFILMENT_STATUSES), reason: z.string() })
      .nullable()
      .describe('A person’s decision against the rule, with the reason; null when there is none.'),
    sentence: z.string().describe('The status with its ground in plain words.'),
    receipt: receiptSchema,
  })
  .describe('The status of one målvärde in one period, with its receipt.')
export type Assessment = z.infer<typeof assessmentSchema>
