"""Values and their laws: sizes, shapes, formulas, blocks, designs and the commands that change them."""
