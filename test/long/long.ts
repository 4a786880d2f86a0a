/** Comes before the property tests: they read how long to run when they are loaded. */
process.env['GALLEY_LONG'] = '1';
