"""What pages, panes and dialogs are built of: buttons, chips, signs, sections, texts that know how to be cut."""
