#ifndef GONGWEN_CSQLITEOPTIONS_SHIM_H
#define GONGWEN_CSQLITEOPTIONS_SHIM_H

#include <sqlite3.h>

/// Stops SQLite from counting its allocations, each under one lock of the process.
/// `sqlite3_config` takes a variable list of arguments, which Swift cannot call.
static inline int gongwen_sqlite_stop_counting_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
