# The supervisor: process 1 of every sandbox.
#
#   host  --stdin of the container-->  supervisor  --pipes-->  the program
#   host  <--stdout of the container-  supervisor  <--pipes--  the program
#
# It is root with the capabilities SETUID, SETGID and KILL and nothing else. It waits for frames on
# stdin, starts compiler and program as users of their own that hold no capability at all, watches
# the clocks and counters, kills everything that is left when the main process ends, and reports
# the numbers. It decides nothing about verdicts. Nothing that the program prints can be taken for
# a frame: the program only has pipes to the supervisor, and each frame says how long it is.
#
# Perl, because it is "Essential: yes" in Debian and Ubuntu, on which the official language images
# stand: no compiler, no extra layer, no fork for a counter. Only perl-base is needed: no POSIX, no
# Time::HiRes (their place is taken by a few system calls), which keeps a parked sandbox below 3 MB.
#
# A frame is one letter, the payload's length (4 bytes, big-endian), the payload; the list with all
# payloads stands in protocol.py, the other end of this pipe.

use strict;
use warnings;
no warnings qw(exec recursion portable);
use Config;
use Fcntl qw(:flock F_GETFL F_SETFL O_NONBLOCK O_WRONLY O_CREAT O_EXCL O_NOFOLLOW);

my ($WORK, $CONTROL) = ('/app', '/run/code-runner');
my @WRITABLE = ($WORK, '/tmp', '/dev/shm', '/dev/mqueue');
my ($COMPILE_UID, $RUN_UID) = (65533, 65534);
my $TICK_S = 0.01;             # how often clocks and counters are looked at while a program runs
my $HURRY_S = 0.001;           # the same while a disk is more than half full: a full one may soon be emptied again
my $SOCKETS_REST = 2;          # times as long as a look into sockets took is none: the kernel takes 10 ms for its list of TCP's
my $CHUNK = 65536;             # one read; the size of a pipe
my $BACKLOG = 4 * $CHUNK;      # unsent output above which the program has to wait
my $FULL = 7 / 8;              # part of the memory from which the kernel has to take some back before it gives any
my ($THRASH, $THRASH_US) = (4, 3_000_000);     # times all of its memory, read again in 3 s in which it was full: what it needs does not fit
my $WAIT = 16 << 20;           # bytes that one wait for a page may bring: an ordinary read() of files brings many and waits for none
my $PAGE = 4096;               # bytes, at least
my $AT_REST = 24 << 20;        # memory, but for files, below which the sandbox of a run that is over is at rest
my $NICE = 10;                 # the program's, so that a busy sandbox cannot keep its own supervisor waiting

my %NUMBERS = (                # Source: Linux asm/unistd_64.h, asm-generic/unistd.h
    x86_64  => { clock_gettime => 228, wait4 => 61, setsid => 112, statfs => 137, prctl => 157, mlock => 149, setrlimit => 160 },
    aarch64 => { clock_gettime => 113, wait4 => 260, setsid => 157, statfs => 43, prctl => 167, mlock => 228, setrlimit => 164 },
);
my ($arch) = $Config{archname} =~ /^(x86_64|aarch64)/;
die "the supervisor knows x86_64 and aarch64, not $Config{archname}\n" unless $arch;
my %SYS = %{ $NUMBERS{$arch} };

sub clock_us {                 # 1: CLOCK_MONOTONIC, 2: this process's own CPU time
    my $time = "\0" x 16;
    syscall($SYS{clock_gettime}, $_[0], $time);
    my ($seconds, $nanoseconds) = unpack 'qq', $time;
    return $seconds * 1_000_000 + int($nanoseconds / 1000);
}

# ---------------------------------------------------------------------------------------- counters

my %counter;                   # name => a file of the sandbox's own cgroup, kept open
my $cgroup = 0;                # its version; 0 where the sandbox sees none
my $root = '/sys/fs/cgroup';   # its folder
my $gvisor = -d "$root/job";   # a kernel of the sandbox's own: its control groups do not know our limits, its network counts nothing

sub open_counter {
    my ($name, $path) = @_;
    open my $handle, '<', $path or return;
    $counter{$name} = $handle;
}

sub open_counters {
    return if $gvisor;
    if (-e '/sys/fs/cgroup/cgroup.controllers') {
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
        open_counter(sockets => '/proc/net/sockstat');
        open_counter(sockets6 => '/proc/net/sockstat6');
        open_counter(cpu => "$root/cpuacct/cpuacct.usage");
        open_counter(processes => "$root/pids/pids.current");
        open_counter(refused => "$root/pids/pids.events");
        $cgroup = 1 if %counter;
    }
    open_counter(routes => '/proc/net/snmp');
    open_counter(routes6 => '/proc/net/snmp6');
}

sub read_file {
    my ($path) = @_;
    open my $handle, '<', $path or return;
    local $/;
    return scalar <$handle>;
}

sub held {                     # to what the kernel holds us: memory, processes, CPU quota and period; ? where it does not say
    return '? ? ? ?' unless $cgroup;
    my @files = $cgroup == 2 ? qw(memory.max pids.max cpu.max)
        : qw(memory/memory.limit_in_bytes pids/pids.max cpu/cpu.cfs_quota_us cpu/cpu.cfs_period_us);
    return join ' ', map { (read_file("$root/$_") // '?') =~ /^(.*)/ } @files;
}

sub text {                     # a counter's file, read anew
    my ($name) = @_;
    my $handle = $counter{$name} or return undef;
    sysseek $handle, 0, 0 or return undef;
    defined sysread $handle, my $text, 8192 or return undef;
    return $text;
}

sub field {                    # the number behind a word in a counter's file
    my ($name, $word) = @_;
    my $text = text($name) // return undef;
    return $text =~ /^$word\s+(\d+)/m ? $1 : undef;
}

sub number { my $text = text($_[0]) // return undef; return $text =~ /^(\d+)/ ? $1 : undef }

sub cpu_us {                   # of the whole sandbox
    return field('cpu', 'usage_usec') if $cgroup == 2;
    my $nanoseconds = number('cpu') // return undef;
    return int($nanoseconds / 1000);
}

sub memory { my ($now) = @_;   # in use now; of it cached files, which the kernel gives up before it kills (a compiler leaves many);
    my $usage = number('memory') // return undef;   # since ever: bytes of files thrown out and read again, waits of programs for their own pages
    my %stat = (text('stat') // '') =~ /^(?:total_)?(file|cache|shmem|workingset_refault_file|pgmajfault) (\d+)/mg;
    my $files = ($stat{file} // $stat{cache} // 0) - ($stat{shmem} // 0);
    return {
        at => $now, usage => $usage, used => $usage > $files ? $usage - $files : 0,     # the two files are not read at one moment
        reread => ($stat{workingset_refault_file} // 0) * $PAGE, waits => $stat{pgmajfault} // 0,
    };
}

sub waiting_bytes {            # unread or unsent in TCP and UDP sockets: memory that version 1 does not count
    my $used = (text('sockets') // '') . (text('sockets6') // '');
    my $sum = 0;
    for my $kind (map { $used =~ /^\U$_\E6?: inuse [1-9]/m ? ($_, "${_}6") : () } qw(tcp udp)) {
        open my $list, '<', "/proc/net/$kind" or next;
        # 0A is one that listens, whose numbers are no bytes.
        while (<$list>) { $sum += hex($1) + hex($2) if / (?!0A)[0-9A-F]{2} ([0-9A-F]{8}):([0-9A-F]{8}) / }
    }
    return $sum;
}

sub attempts_to_leave {        # packets for which the sandbox has no route: IP and IPv6 OutNoRoutes
    my ($names, $values) = (text('routes') // '') =~ /^Ip: (.*)\nIp: (.*)$/m;
    return undef unless defined $values;
    my %ip; @ip{ split ' ', $names } = split ' ', $values;
    return ($ip{OutNoRoutes} // 0) + (field('routes6', 'Ip6OutNoRoutes') // 0);
}

sub filled {                   # a folder's file system: (bytes used, part of its blocks or inodes that is used)
    my ($folder) = @_;
    my $buffer = "\0" x 128;
    return (0, 0) if syscall($SYS{statfs}, "$folder\0", $buffer);
    my (undef, $block, $blocks, $free, undef, $files, $files_free) = unpack 'q7', $buffer;
    return (0, 0) unless $blocks;
    my ($bytes, $entries) = (1 - $free / $blocks, $files ? 1 - $files_free / $files : 0);
    return (($blocks - $free) * $block, $bytes > $entries ? $bytes : $entries);
}

sub stay_in_memory {           # else the kernel takes our own pages first when the program presses for memory
    for (split /\n/, read_file('/proc/self/maps') // '') {
        my ($from, $to) = /^([0-9a-f]+)-([0-9a-f]+) r(?:w|-x)/ or next;
        syscall $SYS{mlock}, hex $from, hex($to) - hex $from;   # as far as the host's RLIMIT_MEMLOCK goes
    }
}

# ------------------------------------------------------------------------------------------ frames

my ($in, $out) = ('', '');     # bytes from and to the host that are not handled yet
my $job;                       # what runs now

sub unblock { my ($handle) = @_; fcntl $handle, F_SETFL, fcntl($handle, F_GETFL, 0) | O_NONBLOCK }

sub frame { $out .= pack('aN', $_[0], length $_[1]) . $_[1] }

sub report { my ($letter, %fields) = @_;
    frame($letter, join '', map { defined $fields{$_} ? "$_ $fields{$_}\n" : () } sort keys %fields);
}

sub flush_some {
    my $sent = syswrite STDOUT, $out, $BACKLOG;
    if (defined $sent) { substr $out, 0, $sent, '' }
    elsif (!$!{EAGAIN} && !$!{EINTR}) { leave() }
}

sub flush_all {
    while (length $out) {
        my $write = ''; vec($write, 1, 1) = 1;
        select undef, $write, undef, undef;
        flush_some();
    }
}

sub leave { kill 'KILL', -1 if $job; exit 0 }      # without a job, what else runs is another supervisor's

# ---------------------------------------------------------------------------------------- cleaning

sub go_first {                 # when memory runs out: this process, not the supervisor
    if (open my $adjust, '>', '/proc/self/oom_score_adj') { syswrite $adjust, '1000' }
}

sub become { my ($uid) = @_;
    $) = "$uid $uid"; $( = $uid;
    ($<, $>) = ($uid, $uid);
    die "cannot become $uid\n" if $< != $uid || $> != $uid || $( != $uid;
}

sub entries { my ($folder) = @_;
    opendir(my $handle, $folder) or return;
    return grep { $_ ne '.' && $_ ne '..' } readdir $handle;
}

sub empty_here {               # by chdir, so that no path gets too long; nobody else is alive to interfere
    for my $entry (entries('.')) {
        next if unlink $entry;
        next unless lstat $entry and -d _;
        chmod 0700, $entry;
        if (chdir $entry) { empty_here(); chdir '..' }
        rmdir $entry;
    }
}

my @IPC = (                    # System V objects: kind, name of the id's column, removal (0 is IPC_RMID)
    [shm => 'shmid', sub { shmctl $_[0], 0, 0 }],
    [msg => 'msqid', sub { msgctl $_[0], 0, 0 }],
    [sem => 'semid', sub { semctl $_[0], 0, 0, 0 }],
);

sub ipc_of { my ($uid, $kind, $id) = @_;
    my ($head, @rows) = split /\n/, read_file("/proc/sysvipc/$kind") // '';
    return unless defined $head;
    my @names = split ' ', $head;
    return map { my %row; @row{@names} = split ' '; $row{uid} == $uid ? $row{$id} : () } @rows;
}

sub owns_something { my ($uid) = @_;
    for my $folder (@WRITABLE) {
        for (entries($folder)) { my @stat = lstat "$folder/$_"; return 1 if @stat && $stat[4] == $uid }
    }
    return scalar grep { ipc_of($uid, @$_) } @IPC;
}

sub wipe { my ($uid, @folders) = @_;   # root has no DAC_OVERRIDE here, so the owner itself removes
    for my $folder (@folders) {        # but the folders are root's: files in them go first, which may fill all memory
        for (entries($folder)) { my @stat = lstat "$folder/$_"; unlink "$folder/$_" if @stat && $stat[4] == $uid }
    }
    return unless owns_something($uid);
    my $child = fork // return;
    if (!$child) {
        go_first();
        become($uid);
        for (@folders) { empty_here() if chdir $_ }
        for my $kind (@IPC) { $kind->[2]->($_) for ipc_of($uid, @$kind) }
        exit 0;
    }
    waitpid $child, 0;
}

sub settle {                   # the kernel frees page tables and sockets later: the next program must not pay for them
    for (1 .. 200) {
        my $rest = (number('memory') // 0) - (field('stat', $cgroup == 2 ? 'file' : 'total_cache') // 0);
        my $sockets = (read_file('/proc/net/unix') // '') =~ /\n./;
        last if $rest < $AT_REST && !$sockets;
        # Those that hold each other are looked for only when another one is closed, anywhere on the machine.
        if ($sockets && socketpair my $one, my $other, 1, 1, 0) { close $one; close $other }
        select undef, undef, undef, 0.005;
    }
}

sub wipe_all {
    unlink "$CONTROL/key";
    wipe($_, @WRITABLE) for $COMPILE_UID, $RUN_UID;
    for (entries($WORK)) { unlink "$WORK/$_" if (lstat "$WORK/$_")[4] == 0 }
}

# ------------------------------------------------------------------------------------------ locking

my $lock;                      # held from a submission's first frame to its last, among several supervisors
my $busy = 0;               # this submission's frames are not taken: another supervisor holds the lock

sub hold {
    return 1 if $lock;
    return 0 if $busy;
    sysopen my $handle, "$CONTROL/lock", O_WRONLY | O_CREAT, 0600 or die "$CONTROL/lock: $!\n";
    for (1 .. 50) {            # the other one may be cleaning up just now: wait for a second
        if (flock $handle, LOCK_EX | LOCK_NB) { $lock = $handle; return 1 }
        select undef, undef, undef, 0.02;
    }
    $busy = 1;
    return 0;
}

# ----------------------------------------------------------------------------------------- the job

my $open = 1;                  # the host has not closed our stdin
my $linger_s = 0;              # how long to stay for other clients when it does

sub refuse { $busy = 0; report('D', error => $_[0]); ready() }

sub ready {
    my $clean = 1;
    $clean = 0 if $lock && owns_something($RUN_UID);    # without the lock, it is another one's program's
    report('R', clean => $clean, mine => $lock ? 1 : 0, cgroup => $cgroup, measures => join(',', sort keys %counter), held => held());
}

sub start { my ($payload) = @_;
    my ($head, $command) = split /\0\0/, $payload, 2;
    my %ask = map { split /=/, $_, 2 } split /\0/, $head;
    my (@argv, %environment);
    for (split /\0/, $command) {
        if (/^a(.*)$/s) { push @argv, $1 } elsif (/^e([^=]*)=(.*)$/s) { $environment{$1} = $2 }
    }
    my $compiled = read_file("$CONTROL/key") // '';
    return refuse('changed') if $ask{held} ne held() || ($ask{requires} // $compiled) ne $compiled;

    my $uid = $ask{phase} eq 'compile' ? $COMPILE_UID : $RUN_UID;
    $> = $uid;                                  # a pipe belongs to who made it: /dev/stdin opens for its owner alone
    my @made = map { my ($read, $write); pipe($read, $write) ? ($read, $write) : () } 1 .. 4;
    my $why = "$!";
    $> = 0;
    return refuse("pipe: $why") if @made < 8;
    my ($in_read, $in_write, $out_read, $out_write, $err_read, $err_write, $exec_read, $exec_write) = @made;
    my %before = (oom => field('oom', 'oom_kill'), refused => field('refused', 'max'), routes => attempts_to_leave(), peak => number('peak'));
    my $child = fork;
    return refuse("fork: $!") unless defined $child;
    if (!$child) {
        eval {
            syscall $SYS{setsid};
            $SIG{$_} = 'DEFAULT' for qw(PIPE TERM CHLD);
            open STDIN, '<&', $in_read or die "stdin: $!\n";
            open STDOUT, '>&', $out_write or die "stdout: $!\n";
            open STDERR, '>&', $err_write or die "stderr: $!\n";
            go_first();
            setpriority 0, 0, $NICE;
            chdir $WORK or die "$WORK: $!\n";
            umask 022;
            my $none = pack 'q2', 0, 0;                         # a variable: Perl's syscall refuses a constant
            syscall $SYS{setrlimit}, 4, $none;                  # 4: RLIMIT_CORE, here: rootless Podman leaves its hard limit open, whatever is asked of it
            syscall $SYS{setrlimit}, 6, pack 'q2', ($ask{processes} - 1) x 2 if $gvisor;    # 6: RLIMIT_NPROC: what there is beside this one, in the sandbox alone
            become($uid);
            delete @ENV{qw(container TERM)};    # Podman's
            %ENV = (%ENV, %environment);
            exec { $argv[0] } @argv or die "$argv[0]: $!\n";
        };
        syswrite $exec_write, $@;
        exit 127;
    }
    close $_ for $in_read, $out_write, $err_write, $exec_write;
    my $failure;                                # reading ends when exec closes the pipe: the program's own start
    until (defined sysread $exec_read, $failure, 4096) { last unless $!{EINTR} }
    my $now = clock_us(1);
    if (length $failure) { waitpid $child, 0; chomp $failure; return refuse("cannot start $failure") }
    unblock($_) for $in_write, $out_read, $err_read;
    $job = {
        pid => $child, key => $ask{key}, compile => $ask{phase} eq 'compile', before => \%before, began => $now,
        wall_us => $ask{wall_us}, cpu_limit_us => $ask{cpu_us}, output_left => $ask{output_bytes}, sample_us => $ask{sample_us}, sampled => $now,
        cpu_began => cpu_us(), own_began => clock_us(2), memory => 0, reread => 0, full => {}, processes => 0, disk => 0, disk_part => 0, sockets => 0, sockets_next => $now, tick_s => $TICK_S, rss => 0, rusage_us => 0,
        stdin => $in_write, feed => '', fed_all => $ask{stdin} eq 'none',
        streams => [[O => $out_read, 'stdout'], [E => $err_read, 'stderr']],
    };
    frame('S', '');
    feed();
}

sub feed {                     # hand what the host sent to the program's stdin, as far as the pipe takes it
    my $handle = $job->{stdin} or return;
    if (length $job->{feed}) {
        my $written = syswrite $handle, $job->{feed};
        if (defined $written) { substr $job->{feed}, 0, $written, ''; frame('C', pack 'N', $written) }
        elsif (!$!{EAGAIN} && !$!{EINTR}) { close $handle; $job->{stdin} = undef }
    }
    if (!length $job->{feed} && $job->{fed_all}) { close $handle; $job->{stdin} = undef }
}

sub take { my ($stream) = @_;  # what the program wrote; cut at the limit. False when there is no more
    my ($letter, $handle, $name) = @$stream;
    my $read = sysread($handle, my $bytes, $CHUNK);
    return $!{EAGAIN} || $!{EINTR} ? undef : 0 unless defined $read;
    return 0 unless $read;
    if ($read > $job->{output_left}) {
        $bytes = substr $bytes, 0, $job->{output_left};
        $job->{"${name}_truncated"} = 1;
        stop('output') unless defined $job->{status};
    }
    $job->{output_left} -= length $bytes;
    $job->{"${name}_bytes"} += $read;
    frame($letter, $bytes) if length $bytes;
    return 1;
}

sub stop { my ($why) = @_;
    $job->{stopped} //= $why;
    kill 'KILL', -1;
}

sub used_cpu_us {              # the program's share: the sandbox's less the supervisor's own
    my $cpu = cpu_us();
    return undef unless defined $cpu && defined $job->{cpu_began};
    my $used = $cpu - $job->{cpu_began} - (clock_us(2) - $job->{own_began});
    return $used > 0 ? $used : 0;
}

sub look {                     # clocks, counters, limits
    my $now = clock_us(1);
    my ($seen, $processes, $cpu) = (memory($now), number('processes'), used_cpu_us());
    my $memory = $seen && $seen->{used};
    if ($cgroup == 1 && $now >= $job->{sockets_next} && !$job->{stopped}) {
        $job->{sockets} = waiting_bytes();
        my $then = clock_us(1);
        $job->{sockets_next} = $then + $SOCKETS_REST * ($then - $now);
    }
    if (defined $memory && $job->{sockets}) {
        $memory += $job->{sockets};
        stop('memory') if $memory >= (number('limit') // $memory + 1);
    }
    stop('thrash') if $seen && thrashes($seen);
    $job->{memory} = $memory if ($memory // 0) > $job->{memory};
    $job->{processes} = $processes - 1 if ($processes // 0) - 1 > $job->{processes};
    look_at_disk();
    stop('time') if $now - $job->{began} >= $job->{wall_us};
    stop('cpu') if defined $cpu && $cpu >= $job->{cpu_limit_us};
    if ($job->{sample_us} && $now - $job->{sampled} >= $job->{sample_us}) {
        $job->{sampled} = $now;
        report('U', wall_us => $now - $job->{began}, cpu_us => $cpu, memory_bytes => $memory,
            processes => defined $processes ? $processes - 1 : undef, disk_bytes => $job->{disk_now});
    }
}

sub thrashes { my ($seen) = @_;     # the kernel does not kill: it throws out the program's own code, and reads that again, for ever
    my $last = $job->{seen} // $seen;
    $job->{seen} = $seen;
    my $limit = number('limit') // return 0;
    return 0 if $seen->{usage} < $FULL * $limit;
    my $full = $job->{full};
    $full->{$_} += $seen->{$_} - $last->{$_} for qw(at reread waits);
    my $thrashed = $full->{reread} >= $THRASH * $limit && $full->{waits} * $WAIT >= $full->{reread};
    $job->{reread} = $full->{reread} if $thrashed;
    return 0 if $full->{at} < $THRASH_US;
    $job->{full} = {};
    return $thrashed;
}

sub look_at_disk {
    my ($sum, $most) = (0, 0);
    for ($WORK, '/tmp', '/dev/shm') {
        my ($bytes, $part) = filled($_);
        $sum += $bytes;
        $most = $part if $part > $most;
    }
    $job->{disk_now} = $sum;
    $job->{tick_s} = $most > 0.5 ? $HURRY_S : $TICK_S;
    $job->{disk} = $sum if $sum > $job->{disk};
    $job->{disk_part} = $most if $most > $job->{disk_part};
}

sub reap { my ($flags) = @_;   # all children that ended; adopted orphans too, or their zombies would fill the process limit
    while (1) {
        my ($status, $usage) = ("\0" x 4, "\0" x 144);
        my $pid = syscall $SYS{wait4}, -1, $status, $flags, $usage;
        next if $pid < 0 && $!{EINTR};
        last if $pid <= 0;
        my @usage = unpack 'q5', $usage;        # user s, user us, system s, system us, max RSS in KiB
        $job->{rusage_us} += ($usage[0] + $usage[2]) * 1_000_000 + $usage[1] + $usage[3];
        $job->{rss} = $usage[4] * 1024 if $usage[4] * 1024 > $job->{rss};
        if ($pid == $job->{pid}) { $job->{status} = unpack 'i', $status; $job->{ended} = clock_us(1) }
    }
}

sub finish {                   # the main process has ended: end the rest, collect, report, clean
    look_at_disk();
    kill 'KILL', -1;
    reap(0);
    my $cpu = used_cpu_us();
    for my $stream (@{ $job->{streams} }) {
        while (1) { my $more = take($stream); last unless $more; flush_some() if length $out > $BACKLOG }
    }
    my $before = $job->{before};
    my %delta;
    my %after = (oom => field('oom', 'oom_kill'), refused => field('refused', 'max'), routes => attempts_to_leave());
    for (keys %after) { $delta{$_} = $after{$_} - $before->{$_} if defined $after{$_} && defined $before->{$_} }
    my $peak = number('peak');
    my $own = defined $peak && (!defined $before->{peak} || $peak > $before->{peak});   # reached in this very job
    # Resident memory has pages of files that are charged to nobody here: what was in use at most is the most of it.
    my $resident = defined $peak && $peak < $job->{rss} ? $peak : $job->{rss};
    my $known = $job->{memory} > $resident ? $job->{memory} : $resident;
    my $success = $job->{status} == 0 && !$job->{stopped};
    if ($job->{compile}) {
        wipe($COMPILE_UID, grep { $_ ne $WORK } @WRITABLE);
        if ($success && open my $key, '>', "$CONTROL/key") { syswrite $key, $job->{key} }
    }
    report('D', status => $job->{status}, stopped => $job->{stopped}, wall_us => $job->{ended} - $job->{began},
        cpu_us => $cpu // $job->{rusage_us}, memory_bytes => $own && $peak > $job->{memory} ? $peak : $known || undef,
        sockets_bytes => $job->{sockets}, reread_bytes => $job->{reread},
        oom_kills => $delta{oom}, forks_refused => $delta{refused}, unrouted => $delta{routes},
        processes => $counter{processes} ? $job->{processes} || 1 : undef, disk_bytes => $job->{disk}, disk_part => $job->{disk_part},
        map { $_ => $job->{$_} } qw(stdout_truncated stderr_truncated stdout_bytes stderr_bytes));
    my $ran = !$job->{compile};
    $job = undef;
    flush_all();
    wipe($RUN_UID, @WRITABLE) if $ran;
    settle();
    ready();
}

# ------------------------------------------------------------------------------ what the host asks

my %ON = (
    H => sub { ready() },
    B => sub { hold() or $busy = 0; ready() },
    W => sub { wipe_all() if hold() },
    F => sub {
        hold() or return;                       # X will say so
        my ($name, $content) = split /\0/, $_[0], 2;
        unlink "$WORK/$name";
        sysopen my $file, "$WORK/$name", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0644 or return refuse("$name: $!");
        for (my $done = 0; $done < length $content;) {
            $done += syswrite($file, $content, length($content) - $done, $done) // return refuse("$name: $!");
        }
    },
    X => sub { hold() ? start($_[0]) : refuse('busy') },
    I => sub { if ($job && $job->{stdin}) { $job->{feed} .= $_[0]; feed() } },
    Z => sub { if ($job) { $job->{fed_all} = 1; feed() } },
    K => sub { stop('stop') if $job },
    U => sub { $lock = undef },
    L => sub { $linger_s = $_[0] },
);

sub hear {
    my $read = sysread STDIN, $in, $CHUNK, length $in;
    if (!defined $read) { return if $!{EAGAIN} || $!{EINTR} }
    if (!$read) { leave() if $job || !$linger_s; $open = 0; return }
    while (length $in >= 5) {
        my ($letter, $length) = unpack 'aN', $in;
        last if length $in < 5 + $length;
        my $payload = substr $in, 5, $length;
        substr $in, 0, 5 + $length, '';
        my $answer = $ON{$letter} or die "the host sent a frame '$letter' that is not in the protocol\n";
        $answer->($payload);
    }
}

chmod 01777, $WORK;             # runc before 1.2 gives a tmpfs the mode of the folder below it
chmod 0700, $CONTROL;
stay_in_memory();
open_counters();
binmode $_ for *STDIN, *STDOUT;
unblock($_) for *STDIN, *STDOUT;
$SIG{PIPE} = 'IGNORE';
$SIG{CHLD} = sub { };          # interrupts select: an ended program is seen at once
$SIG{TERM} = \&leave;
syscall $SYS{prctl}, 36, 1, 0, 0, 0 if $$ != 1;     # PR_SET_CHILD_SUBREAPER: started by `exec`, it adopts orphans as process 1 does

while (1) {
    my ($read, $write) = ('', '');
    vec($read, 0, 1) = 1 if $open;
    vec($write, 1, 1) = 1 if length $out;
    if ($job) {
        if (length $out < $BACKLOG) { vec($read, fileno $_->[1], 1) = 1 for @{ $job->{streams} } }
        vec($write, fileno $job->{stdin}, 1) = 1 if $job->{stdin} && length $job->{feed};
    }
    my $found = select $read, $write, undef, $job ? $job->{tick_s} : $open ? undef : $linger_s;
    if ($found > 0) {
        flush_some() if vec($write, 1, 1);
        hear() if vec($read, 0, 1);
        if ($job) {
            feed() if $job->{stdin} && vec($write, fileno $job->{stdin}, 1);
            my @open = grep { !vec($read, fileno $_->[1], 1) || take($_) // 1 } @{ $job->{streams} };
            $job->{streams} = \@open;
        }
    }
    if ($job) {
        reap(1);                                # 1: WNOHANG
        if (defined $job->{status}) { finish() } else { look() }
    } else {
        1 while waitpid(-1, 1) > 0;             # orphans of a supervisor started by `exec`
        leave() if !$open && !$found && !kill 0, -1;    # nobody came while it lingered
    }
}
