"""What the window and the files both say and draw: sentences, error words, charts as display lists."""
