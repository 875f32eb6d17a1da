<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="be" sourcelanguage="en">
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Запісаць</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Запісаць усё</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Адкрыць</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Так</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Так для &amp;ўсіх</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Не</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>Н&amp;е для ўсіх</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Перапыніць</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Паўтарыць спробу</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Прапусціць</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыць</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Адмена</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Адкінуць</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Даведка</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Прымяніць</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Скінуць</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Вярнуць прадвызначанае</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;ОК</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Запісаць</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Адмена</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыць</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Закрыць без запісу</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>What's This?</source>
        <translation>Што гэта?</translation>
    </message>
</context>
<context>
    <name>QWhatsThisAction</name>
    <message>
        <source>What's This?</source>
        <translation>Што гэта?</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>Паказаць падрабязнасці…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Згарнуць падрабязнасці…</translation>
    </message>
</context>
<context>
    <name>QProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Адмена</translation>
    </message>
</context>
<context>
    <name>QInputDialog</name>
    <message>
        <source>Enter a value:</source>
        <translation>Увядзіце значэнне:</translation>
    </message>
</context>
<context>
    <name>QErrorMessage</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;ОК</translation>
    </message>
    <message>
        <source>&amp;Show this message again</source>
        <translation>&amp;Паказваць гэта паведамленне і надалей</translation>
    </message>
    <message>
        <source>Information:</source>
        <translation>Звесткі:</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>Папярэджанне:</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Адмяніць дзеянне</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Паўтарыць &amp;дзеянне</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Выразаць</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Капіяваць</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Уставіць</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Выдаліць</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Вылучыць усё</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Адмяніць дзеянне</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Паўтарыць &amp;дзеянне</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Выразаць</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Капіяваць</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Капіяваць адрас &amp;спасылкі</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Уставіць</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Выдаліць</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Вылучыць усё</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>Вылучыць &amp;усё</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>Крок у&amp;гору</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Крок у&amp;ніз</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Адкрыць спіс для выбару</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Не</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Пракруціць улева</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Пракруціць управа</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Пракруціць сюды</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Да левага краю</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Да правага краю</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Да верху</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Да нізу</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>На старонку ўлева</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>На старонку ўправа</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>На старонку ўгору</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>На старонку ўніз</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Пракруціць улева</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Пракруціць управа</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Пракруціць угору</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Пракруціць уніз</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Націснуць</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Павялічыць</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>Паменшыць</translation>
    </message>
    <message>
        <source>ShowMenu</source>
        <translation>Паказаць меню</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>Перайсці сюды</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Пераключыць</translation>
    </message>
    <message>
        <source>Scroll Left</source>
        <translation>Пракруціць улева</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Пракруціць управа</translation>
    </message>
    <message>
        <source>Scroll Up</source>
        <translation>Пракруціць угору</translation>
    </message>
    <message>
        <source>Scroll Down</source>
        <translation>Пракруціць уніз</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>Папярэдняя старонка</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Наступная старонка</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Выконвае дзеянне</translation>
    </message>
    <message>
        <source>Increase the value</source>
        <translation>Павялічыць значэнне</translation>
    </message>
    <message>
        <source>Decrease the value</source>
        <translation>Паменшыць значэнне</translation>
    </message>
    <message>
        <source>Shows the menu</source>
        <translation>Паказвае меню</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Пераносіць сюды ўвод</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Пераключае стан</translation>
    </message>
    <message>
        <source>Scrolls to the left</source>
        <translation>Пракручвае ўлева</translation>
    </message>
    <message>
        <source>Scrolls to the right</source>
        <translation>Пракручвае ўправа</translation>
    </message>
    <message>
        <source>Scrolls up</source>
        <translation>Пракручвае ўгору</translation>
    </message>
    <message>
        <source>Scrolls down</source>
        <translation>Пракручвае ўніз</translation>
    </message>
    <message>
        <source>Goes back a page</source>
        <translation>Да папярэдняй старонкі</translation>
    </message>
    <message>
        <source>Goes to the next page</source>
        <translation>Да наступнай старонкі</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Націсніце спалучэнне клавіш</translation>
    </message>
    <message>
        <source>%1, ...</source>
        <translation>%1, …</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Space</source>
        <translation>Прабел</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Улева</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Управа</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Угору</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Уніз</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backtab</source>
        <translation>Backtab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Num</source>
        <translation>Num</translation>
    </message>
    <message>
        <source>F%1</source>
        <translation>F%1</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Даведка</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Дзе шукаць:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Наперад</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Наперад</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Папка вышэй</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Перайсці ў папку вышэй</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Стварыць папку</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Стварыць новую папку</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Спіс</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Паказаць спісам</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Падрабязна</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Паказаць падрабязна</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Бакавая панэль</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Месцы і закладкі</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Тып файлаў:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Знайсці папку</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Адкрыць</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Запісаць як</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Назва файла:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Адкрыць</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Выбраць</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Запісаць</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Усе файлы (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Усе файлы (*)</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Паказаць </translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Перайменаваць</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Выдаліць</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Паказваць &amp;схаваныя файлы</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Новая папка</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Папкі</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Выдаліць</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прыбраць</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Нядаўнія месцы</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Мой камп’ютар</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Такой папкі няма.
Праверце яе назву.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Такога файла няма.
Праверце яго назву.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1: такі файл ужо ёсць.
Замяніць яго?</translation>
    </message>
    <message>
        <source>'%1' is write protected.
Do you want to delete it anyway?</source>
        <translation>Файл «%1» абаронены ад запісу.
Усё роўна выдаліць?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete '%1'?</source>
        <translation>Выдаліць «%1»?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Не ўдалося выдаліць папку.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Дыск</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>Файл %1</translation>
    </message>
    <message>
        <source>File Folder</source>
        <comment>Match Windows Explorer</comment>
        <translation>Папка з файламі</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Невядомы тып</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Памер</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тып</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Змянялася</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Мой камп’ютар</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Камп’ютар</translation>
    </message>
    <message>
        <source>Invalid filename</source>
        <translation>Непрыдатная назва файла</translation>
    </message>
    <message>
        <source>&lt;b&gt;The name "%1" cannot be used.&lt;/b&gt;&lt;p&gt;Try using another name, with fewer characters or no punctuation marks.</source>
        <translation>&lt;b&gt;Назва «%1» не падыходзіць.&lt;/b&gt;&lt;p&gt;Паспрабуйце іншую: карацейшую або без знакаў прыпынку.</translation>
    </message>
</context>
<context>
    <name>QStandardPaths</name>
    <message>
        <source>Desktop</source>
        <translation>Працоўны стол</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Дакументы</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Спампоўкі</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Хатняя папка</translation>
    </message>
    <message>
        <source>Movies</source>
        <translation>Відэа</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Музыка</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Выявы</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Друкаваць</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ОК</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>&amp;Параметры &gt;&gt;</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>&amp;Параметры &lt;&lt;</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>Друк у файл (PDF)</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Файл на камп’ютары</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>Запісаць файл PDF</translation>
    </message>
    <message>
        <source>Print To File ...</source>
        <translation>Друк у файл…</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Усе старонкі</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Няцотныя старонкі</translation>
    </message>
    <message>
        <source>Even Pages</source>
        <translation>Цотныя старонкі</translation>
    </message>
    <message>
        <source>1 (1x1)</source>
        <translation>1 (1×1)</translation>
    </message>
    <message>
        <source>2 (2x1)</source>
        <translation>2 (2×1)</translation>
    </message>
    <message>
        <source>4 (2x2)</source>
        <translation>4 (2×2)</translation>
    </message>
    <message>
        <source>6 (2x3)</source>
        <translation>6 (2×3)</translation>
    </message>
    <message>
        <source>9 (3x3)</source>
        <translation>9 (3×3)</translation>
    </message>
    <message>
        <source>16 (4x4)</source>
        <translation>16 (4×4)</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation>Злева направа, зверху ўніз</translation>
    </message>
    <message>
        <source>Left to Right, Bottom to Top</source>
        <translation>Злева направа, знізу ўверх</translation>
    </message>
    <message>
        <source>Right to Left, Bottom to Top</source>
        <translation>Справа налева, знізу ўверх</translation>
    </message>
    <message>
        <source>Right to Left, Top to Bottom</source>
        <translation>Справа налева, зверху ўніз</translation>
    </message>
    <message>
        <source>Bottom to Top, Left to Right</source>
        <translation>Знізу ўверх, злева направа</translation>
    </message>
    <message>
        <source>Bottom to Top, Right to Left</source>
        <translation>Знізу ўверх, справа налева</translation>
    </message>
    <message>
        <source>Top to Bottom, Left to Right</source>
        <translation>Зверху ўніз, злева направа</translation>
    </message>
    <message>
        <source>Top to Bottom, Right to Left</source>
        <translation>Зверху ўніз, справа налева</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>%1: такі файл ужо ёсць.
Замяніць яго?</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>%1: гэта папка.
Выберыце іншую назву файла.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>У файл %1 нельга пісаць.
Выберыце іншую назву файла.</translation>
    </message>
    <message>
        <source>The 'From' value cannot be greater than the 'To' value.</source>
        <translation>Першая старонка не можа быць далей за апошнюю.</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Старонкі названы няправільна</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>Супярэчнасці двухбаковага друку</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>Налады двухбаковага друку супярэчаць адна адной. Выправіць?</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>Printer</source>
        <translation>Прынтар</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Назва:</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>&amp;Уласцівасці</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Месца:</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Прагляд</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Тып:</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>У &amp;файл:</translation>
    </message>
    <message>
        <source>...</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Copies</source>
        <translation>Копіі</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation>Колькі копій:</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Што друкаваць</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Усё</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation>Старонкі ад</translation>
    </message>
    <message>
        <source>to</source>
        <translation>да</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation>Гэта старонка</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Вылучанае</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Старонкі</translation>
    </message>
    <message>
        <source>Page Set:</source>
        <translation>Якія старонкі:</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation>Налады друку</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Параметры</translation>
    </message>
    <message>
        <source>Collate</source>
        <translation>Па копіях</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>У адваротным парадку</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation>Колер</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Каляровы</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Адценні шэрага</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Двухбаковы друк</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выключаны</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Пераплёт па доўгім баку</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Пераплёт па кароткім баку</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Назавіце старонкі або прамежкі праз коску; прамежак — два лікі праз злучок. Напрыклад: 3,5-7,9 друкуе старонкі 3, 5, 6, 7 і 9.</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Printer Properties</source>
        <translation>Уласцівасці прынтара</translation>
    </message>
    <message>
        <source>Job Options</source>
        <translation>Параметры задання</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Page</source>
        <translation>Старонка</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Дадаткова</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Paper</source>
        <translation>Папера</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation>Памер старонкі:</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>Шырыня:</translation>
    </message>
    <message>
        <source>Height:</source>
        <translation>Вышыня:</translation>
    </message>
    <message>
        <source>Paper source:</source>
        <translation>Латок:</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Арыентацыя</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Кніжная</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Альбомная</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation>Перавернутая альбомная</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation>Перавернутая кніжная</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Палі</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation>верхняе поле</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation>левае поле</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation>правае поле</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation>ніжняе поле</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation>Размяшчэнне</translation>
    </message>
    <message>
        <source>Page order:</source>
        <translation>Парадак старонак:</translation>
    </message>
    <message>
        <source>Pages per sheet:</source>
        <translation>Старонак на аркушы:</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Іншы</translation>
    </message>
    <message>
        <source>Millimeters (mm)</source>
        <translation>Міліметры (мм)</translation>
    </message>
    <message>
        <source>Points (pt)</source>
        <translation>Пункты (пт)</translation>
    </message>
    <message>
        <source>Inches (in)</source>
        <translation>Цалі</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>мм</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>пт</translation>
    </message>
    <message>
        <source>in</source>
        <translation>цаль</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>Job</source>
        <translation>Заданне</translation>
    </message>
    <message>
        <source>Job Control</source>
        <translation>Кіраванне заданнем</translation>
    </message>
    <message>
        <source>Scheduled printing:</source>
        <translation>Калі друкаваць:</translation>
    </message>
    <message>
        <source>Billing information:</source>
        <translation>Звесткі для рахунку:</translation>
    </message>
    <message>
        <source>Job priority:</source>
        <translation>Чарговасць:</translation>
    </message>
    <message>
        <source>Banner Pages</source>
        <translation>Тытульныя старонкі</translation>
    </message>
    <message>
        <source>Start:</source>
        <translation>У пачатку:</translation>
    </message>
    <message>
        <source>End:</source>
        <translation>У канцы:</translation>
    </message>
    <message>
        <source>Print Immediately</source>
        <translation>Адразу</translation>
    </message>
    <message>
        <source>Hold Indefinitely</source>
        <translation>Адкласці</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Няма</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Звычайная</translation>
    </message>
</context>
<context>
    <name>QUnicodeControlCharacterMenu</name>
    <message>
        <source>Insert Unicode control character</source>
        <translation>Уставіць кіроўны знак Юнікода</translation>
    </message>
</context>
</TS>
