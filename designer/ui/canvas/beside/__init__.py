"""What floats in front of the canvas or stands around it."""
