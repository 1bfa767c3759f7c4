"""Every command a person can give: the table of them, and where they are found."""
