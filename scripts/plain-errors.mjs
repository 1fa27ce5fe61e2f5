// Loaded before every script: what went wrong is said in words, without the lines of code it went through. Those are of use
// only where the code itself is wrong.
process.on("uncaughtException", (error) => {
  // Whoever read what we print has seen enough, e.g. `| head`.
  if (error.code === "EPIPE") process.exit(0);
  const codeIsWrong = [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error instanceof kind);
  const isBadOption = error.code?.startsWith("ERR_PARSE_ARGS");
  const inFull = (codeIsWrong && !isBadOption) || process.env.SIDELIGHT_DEBUG;
  console.error(inFull ? error : error.message);
  if (!inFull) console.error("(SIDELIGHT_DEBUG=1 shows where.)");
  process.exit(1);
});
