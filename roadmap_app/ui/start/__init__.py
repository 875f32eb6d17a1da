"""Before a workspace is open: the first page, and the dialog that starts a new one."""
