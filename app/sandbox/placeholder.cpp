namespace creditdesk::sandbox { int placeholder(); int placeholder() { return 0; } }
