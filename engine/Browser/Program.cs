using Engine.Cells;

CellConsole.Capture();
ValueFormatter.PreferText();
