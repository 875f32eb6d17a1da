font_directory: str
font_files: dict[str, str]
Roboto: str
RobotoBold: str
RobotoBoldItalic: str
RobotoItalic: str
RobotoLight: str
RobotoMedium: str
