"""The child process that runs exported source in torch. The application starts it and never imports it."""
