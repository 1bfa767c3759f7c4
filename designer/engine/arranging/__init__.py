"""Where nodes stand: layouts, the frames around them, and the sizes on the canvas that both go by."""
