# Part 1: settings, system calls, the clock, and the counters of the sandbox's control group.

use strict;
use warnings;
no warnings qw(exec recursion portable);
use Config;
use Fcntl qw(:flock F_GETFL F_SETFL O_NONBLOCK O_RDONLY O_WRONLY O_CREAT O_EXCL O_NOFOLLOW);

my %set = map { split /=/, $_, 2 } @ARGV;      # the fields of runner.supervisor.Settings
my @writable = split /:/, $set{writable};
my @disks = split /:/, $set{disks};

# Linux, asm/unistd_64.h and asm-generic/unistd.h.
my %CALLS = (
    x86_64  => { clock_gettime => 228, wait4 => 61, setsid => 112, statfs => 137, prctl => 157, mlock => 149, setrlimit => 160, dup3 => 292 },
    aarch64 => { clock_gettime => 113, wait4 => 260, setsid => 157, statfs => 43, prctl => 167, mlock => 228, setrlimit => 164, dup3 => 24 },
);
my ($architecture) = $Config{archname} =~ /^(x86_64|aarch64)/;
die "the supervisor runs on x86_64 and aarch64, not on $Config{archname}\n" unless $architecture;
my %call = %{ $CALLS{$architecture} };
# Constants of Linux's interface that Perl does not name.
my ($CLOCK_MONOTONIC, $CLOCK_PROCESS_CPU) = (1, 2);
my $WNOHANG = 1;
my ($RLIMIT_STACK, $RLIMIT_CORE, $RLIMIT_NPROC) = (3, 4, 6);
my $PR_SET_CHILD_SUBREAPER = 36;
my $FIONREAD = 0x541B;

sub clock_us { my ($clock) = @_;
    my $time = "\0" x 16;
    syscall($call{clock_gettime}, $clock, $time);
    my ($seconds, $nanoseconds) = unpack 'qq', $time;
    return $seconds * 1_000_000 + int($nanoseconds / 1000);
}

sub read_file { my ($path) = @_;
    open my $handle, '<', $path or return;
    local $/;
    return scalar <$handle>;
}

# A file of the kernel's that is read again and again, by a handle that stays open; undef if there is none.
my %opened;
sub read_again { my ($path) = @_;
    my $handle = $opened{$path};
    if ($handle) { sysseek $handle, 0, 0 or return }
    else { open $handle, '<', $path or return; $opened{$path} = $handle }
    my $text = '';
    while (1) {
        my $read = sysread $handle, $text, 8192, length $text;
        return unless defined $read;
        return $text unless $read;
    }
}

my %counter;                   # name => a counter's file, kept open
my $cgroup = 0;                # the control group's version; 0 if none is visible
my $root = $set{cgroup};
my $gvisor = -d "$root/job";   # gVisor's own kernel: its control groups do not show our limits, its network counts nothing

sub open_counter { my ($name, $path) = @_;
    open my $handle, '<', $path or return;
    $counter{$name} = $handle;
}

sub open_counters {
    return if $gvisor;
    if (-e "$root/cgroup.controllers") {
        my $own = (read_file('/proc/self/cgroup') // '') =~ m{^0::(/.*)$}m ? $1 : '/';
        $root .= $own if $own ne '/' && -d "$root$own";
        $cgroup = 2;
        open_counter(memory => "$root/memory.current");
        open_counter(stat => "$root/memory.stat");
        open_counter(peak => "$root/memory.peak");
        open_counter(oom => "$root/memory.events");
        open_counter(limit => "$root/memory.max");
        open_counter(cpu => "$root/cpu.stat");
        open_counter(processes => "$root/pids.current");
        open_counter(refused => "$root/pids.events");
    } else {
        open_counter(memory => "$root/memory/memory.usage_in_bytes");
        open_counter(stat => "$root/memory/memory.stat");
        open_counter(peak => "$root/memory/memory.max_usage_in_bytes");
        open_counter(oom => "$root/memory/memory.oom_control");
        open_counter(limit => "$root/memory/memory.limit_in_bytes");
        open_counter(sockets => "$set{net}/sockstat");
        open_counter(sockets6 => "$set{net}/sockstat6");
        open_counter(cpu => "$root/cpuacct/cpuacct.usage");
        open_counter(processes => "$root/pids/pids.current");
        open_counter(refused => "$root/pids/pids.events");
        $cgroup = 1 if %counter;
    }
    open_counter(routes => "$set{net}/snmp");
    open_counter(routes6 => "$set{net}/snmp6");
}

# The limits that the kernel holds the sandbox to: memory, processes, CPU quota and period; ? where it does not say.
sub limits_in_force {
    return '? ? ? ?' unless $cgroup;
    my @files = $cgroup == 2 ? qw(memory.max pids.max cpu.max)
        : qw(memory/memory.limit_in_bytes pids/pids.max cpu/cpu.cfs_quota_us cpu/cpu.cfs_period_us);
    return join ' ', map { (read_again("$root/$_") // '?') =~ /^(.*)/ } @files;
}

sub text { my ($name) = @_;    # a counter's file, read again; undef if there is none
    my $handle = $counter{$name} or return undef;
    sysseek $handle, 0, 0 or return undef;
    defined sysread $handle, my $text, 8192 or return undef;
    return $text;
}

sub field { my ($name, $word) = @_;     # the number after a word in a counter's file
    my $text = text($name) // return undef;
    return $text =~ /^$word\s+(\d+)/m ? $1 : undef;
}

sub number { my $text = text($_[0]) // return undef; return $text =~ /^(\d+)/ ? $1 : undef }

sub cpu_us {                   # of the whole sandbox
    return field('cpu', 'usage_usec') if $cgroup == 2;
    my $nanoseconds = number('cpu') // return undef;
    return int($nanoseconds / 1000);
}

# CPU time of the sandbox and of the supervisor alone, read at nearly the same moment: what a virtual machine's host takes away
# between the two counts as the supervisor's, and would be taken from the program's.
sub cpu_times {
    my ($sandbox, $own);
    for (1 .. 3) {
        my $before = clock_us($CLOCK_PROCESS_CPU);
        ($sandbox, $own) = (cpu_us(), clock_us($CLOCK_PROCESS_CPU));
        last if $own - $before < $set{apart_us};
    }
    return ($sandbox, $own);
}

# Memory in use at a moment. `used` leaves out cached files, of which a compiler leaves many: the kernel gives them up
# before it kills. `reread` (bytes of files thrown out and read again) and `waits` (for a page) only ever grow.
sub memory { my ($now) = @_;
    my $usage = number('memory') // return undef;
    my %stat = (text('stat') // '') =~ /^(?:total_)?(file|cache|shmem|workingset_refault_file|pgmajfault) (\d+)/mg;
    my $files = ($stat{file} // $stat{cache} // 0) - ($stat{shmem} // 0);
    return {
        at => $now, usage => $usage,
        used => $usage > $files ? $usage - $files : 0,      # the two files are not read at the same moment
        reread => ($stat{workingset_refault_file} // 0) * $set{page_bytes}, waits => $stat{pgmajfault} // 0,
    };
}

# Bytes unread or unsent in TCP and UDP sockets: memory that cgroup v1 does not count.
sub socket_bytes {
    my $used = (text('sockets') // '') . (text('sockets6') // '');
    my $sum = 0;
    for my $kind (map { $used =~ /^\U$_\E6?: inuse [1-9]/m ? ($_, "${_}6") : () } qw(tcp udp)) {
        open my $list, '<', "$set{net}/$kind" or next;
        # 0A is a listening socket, whose two numbers are not bytes.
        while (<$list>) { $sum += hex($1) + hex($2) if / (?!0A)[0-9A-F]{2} ([0-9A-F]{8}):([0-9A-F]{8}) / }
    }
    return $sum;
}

my $no_routes;                 # the place of OutNoRoutes among the names of /proc/net/snmp
sub unrouted_packets {         # IP and IPv6 OutNoRoutes: attempts to reach a network
    my ($names, $values) = (text('routes') // '') =~ /^Ip: (.*)\nIp: (.*)$/m;
    return undef unless defined $values;
    if (!defined $no_routes) {
        my @names = split ' ', $names;
        $no_routes = (grep { $names[$_] eq 'OutNoRoutes' } 0 .. $#names)[0] // @names;
    }
    return ((split ' ', $values)[$no_routes] // 0) + (field('routes6', 'Ip6OutNoRoutes') // 0);
}

sub disk_usage { my ($folder) = @_;     # of its file system: bytes used, and the part of its blocks or inodes that is used
    my $buffer = "\0" x 128;
    return (0, 0) if syscall($call{statfs}, "$folder\0", $buffer);
    my (undef, $block, $blocks, $free, undef, $files, $files_free) = unpack 'q7', $buffer;
    return (0, 0) unless $blocks;
    my ($bytes, $entries) = (1 - $free / $blocks, $files ? 1 - $files_free / $files : 0);
    return (($blocks - $free) * $block, $bytes > $entries ? $bytes : $entries);
}

# Lock the supervisor's own pages: the kernel would take them first when the program presses for memory. Best effort,
# as far as the host's RLIMIT_MEMLOCK goes.
sub stay_in_memory {
    for (split /\n/, read_file('/proc/self/maps') // '') {
        my ($from, $to) = /^([0-9a-f]+)-([0-9a-f]+) r(?:w|-x)/ or next;
        syscall $call{mlock}, hex $from, hex($to) - hex $from;
    }
}
