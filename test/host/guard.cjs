// Preloaded into long-lived children: when the parent is gone, so are they.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 1000).unref();
