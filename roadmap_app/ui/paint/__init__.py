"""How the window draws by hand: icons, fonts, display lists, words in cells, pictures to be copied."""
