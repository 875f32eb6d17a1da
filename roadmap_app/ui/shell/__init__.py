"""The frame around the pages: top bar, rail, inspector column, status bar, menu, toasts."""
