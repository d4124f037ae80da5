# The next submission: says how many mounts it sees, and what it finds of the one before. Every image has Perl.
use strict;
use warnings;

sub entries { my ($folder) = @_;
    opendir my $handle, $folder or return "(unreadable: $!)";
    return grep { $_ ne '.' && $_ ne '..' } readdir $handle;
}

sub rows { my ($path) = @_;     # of a table in /proc, without its head
    open my $handle, '<', $path or return;
    my (undef, @rows) = <$handle>;
    return @rows;
}

my @found = map { my $folder = $_; map { "file $folder/$_" } entries($folder) } grep { -e } '/tmp', '/dev/shm', '/dev/mqueue';
push @found, map { "file /app/$_" } grep { $_ ne 'probe.pl' } entries('/app');
for my $pid (grep { /^\d+$/ && $_ != $$ } entries('/proc')) {
    my $owner = (stat "/proc/$pid")[4];
    push @found, "process $pid of user $owner" if $owner;
}
push @found, map { my $kind = $_; map { "$kind object" } rows("/proc/sysvipc/$kind") } qw(shm msg sem);
push @found, map { "unix socket" } rows('/proc/net/unix');
for my $table (qw(tcp tcp6 udp udp6 raw raw6)) {
    push @found, map { "$table socket" } grep { (split ' ')[3] ne '06' } rows("/proc/net/$table");   # 06: TIME_WAIT
}
push @found, "descriptor $_" for grep { $_ > 2 && -p "/proc/self/fd/$_" } entries('/proc/self/fd');
print 'mounts ', scalar(rows('/proc/self/mounts')), "\n", map { "$_\n" } sort @found;
