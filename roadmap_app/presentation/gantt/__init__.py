"""The roadmap as a Gantt chart: one display list for the window and the PDF."""
