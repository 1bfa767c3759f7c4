"""Networks as pictures: to export, for the gallery, for cards."""
