// Stands in for the native module @vscode/native-watchdog: guard.cjs ends orphans instead.
exports.start = () => undefined;
