# Is a document OpenAPI 3.0? Judged by JSON::Validator, which holds the specification's own schema.
use strict;
use warnings;
use JSON::Validator;

my $schema = JSON::Validator->new->schema($ARGV[0])->schema;
die "not taken for OpenAPI 3\n" unless ref($schema) =~ /OpenAPIv3/;
my @errors = @{ $schema->errors };
print STDERR "$_\n" for @errors;
exit(@errors ? 1 : 0);
