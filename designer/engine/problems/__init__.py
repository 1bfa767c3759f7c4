"""What is wrong or doubtful in a design, and ways to mend it: proposed, tried, offered."""
