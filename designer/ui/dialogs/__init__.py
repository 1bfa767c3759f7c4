"""Dialogs: pictures to export, settings, the sweep over input sizes."""
