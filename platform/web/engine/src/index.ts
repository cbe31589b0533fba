/** The diagnosis in the browser: compile a published instrument once, then diagnose, ask, check. */

export { compile, type CompiledInstrument } from './compile.js';
export { checkAnswer, validCnp, type AnswerContext, type AnswerProblem, type AnswerProblemCode } from './answerCheck.js';
export type * from './instrument.js';
export type * from './interview.js';
